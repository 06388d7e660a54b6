// Every script is preloaded with this line of defence: Node 24 comes with `npm ci` as an optional dependency, and
// where that package could not be installed npm falls back, in silence, to whatever Node the machine has.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  process.stderr.write(
    `This needs Node 24 or later; this is Node ${process.versions.node}.\n` +
      'Run `npm ci` without --omit=optional (it brings Node 24 for Linux and Windows), or install Node 24 yourself,\n' +
      'and start through npm: `npm start`, `npm test`.\n',
  );
  process.exit(1);
}

// Only now: an older Node would not get past the import.
await import('@imr/local-aws/compile-cache');
