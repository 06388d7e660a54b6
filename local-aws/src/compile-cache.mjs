import { enableCompileCache } from 'node:module';

// Keeps what V8 compiled, and TypeScript without its types, in Node's own folder for temporary files: the next start,
// and the next worker thread with the same function, need not do it again.
enableCompileCache();
