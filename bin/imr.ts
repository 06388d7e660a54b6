import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildApp } from '../lib/app.ts';
import { bundleHandlers } from '../lib/bundle.ts';
import { settingsFrom } from '../lib/config.ts';

// The same templates and bundles, sooner: what is only for whoever deploys is left out (the rules' check, source maps).
const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
const checked = !values.quick;

// The CDK's command names its own output directory; without it the assembly goes to cdk.out.
const outdir = process.env['CDK_OUTDIR'];
const app = buildApp({
  ...(outdir !== undefined && { outdir }),
  settings: settingsFrom(process.env),
  bundles: await bundleHandlers({ sourceMaps: checked }),
  checked,
});
app.synth();
