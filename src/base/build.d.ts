/** True only in builds made for the Microsoft 365 on this machine (`vite build --mode this-machine`) and in tests. */
declare const __ACCORD_LOCAL__: boolean;
