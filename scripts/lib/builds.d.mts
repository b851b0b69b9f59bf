export declare function ensureBuilds(options?: {
  readonly say?: (line: string) => void;
  readonly forTests?: boolean;
}): Promise<void>;
