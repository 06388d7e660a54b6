import { rmSync } from 'node:fs';
import { isUnexpected } from '../../../local/walkthrough/api.ts';
import { openTheatre } from '../on-stage.ts';

/** Boots an app, files one case and looks: what is not as it should be an instant later. */
export async function faultsOfFiledCase(synthesized: string): Promise<string[]> {
  const theatre = await openTheatre({ synthesized });
  try {
    const { notices } = await (await theatre.filed('mutation')).look();
    const letters = notices.map(({ kind, status }) => `${kind} ${status}`);
    const mails = theatre.mail().map(({ subject }) => subject);
    return [
      ...(letters.join() === 'acknowledgement delivered' ? [] : [`letters: ${letters.join()}`]),
      ...(mails.length === 1 ? [] : [`mails: ${mails.length}`]),
    ];
  } catch (error) {
    if (isUnexpected(error)) return [error.message];
    throw error;
  } finally {
    await theatre.close();
  }
}

/** The same for an app that was written for this only. */
export async function faultsOfFiledCaseOnce(synthesized: string): Promise<string[]> {
  try {
    return await faultsOfFiledCase(synthesized);
  } finally {
    rmSync(synthesized, { recursive: true, force: true });
  }
}
