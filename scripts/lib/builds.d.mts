export declare function ensureBuilds(options?: { readonly say?: (line: string) => void }): Promise<void>;
