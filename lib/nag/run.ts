import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { buildApp } from '../app.ts';
import { bundleHandlers } from '../bundle.ts';
import { acknowledgements } from './acknowledgements.ts';
import { findings, judge } from './findings.ts';
import { reviewedSettings } from './reviewed-settings.ts';

/** `npm run nag`: the app against four packs of security rules and Control Tower's. Fails for what nobody has answered for. */
const outdir = mkdtempSync(join(tmpdir(), 'imr-nag-'));
try {
  const app = buildApp({
    outdir,
    bundles: await bundleHandlers({ sourceMaps: false }),
    settings: reviewedSettings,
    checked: false,
  });
  app.synth();
  const { open, idle, answered } = judge(findings(app, outdir), acknowledgements);
  for (const { rule, path, description } of open) console.log(`${rule} at ${path}\n  ${description}`);
  for (const { rules, on } of idle) console.log(`Nothing to answer for: ${rules.join(', ')} at ${String(on)}`);
  console.log(
    `${open.length} open, ${answered} acknowledged with a reason, ${idle.length} acknowledgements left over.`,
  );
  process.exitCode = open.length + idle.length > 0 ? 1 : 0;
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
