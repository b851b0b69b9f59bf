export declare function requireNode(version?: string): void;
export declare function missingPackages(folder?: string): string[];
export declare function ensureDependencies(): void;
