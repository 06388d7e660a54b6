export { createIdentity, type Identity } from './src/identity/identity.ts';
