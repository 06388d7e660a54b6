import { rmSync } from 'node:fs';
import { isUnexpected } from '../../../local/walkthrough/api.ts';
import { openSession } from '../stack-session.ts';

/** Boots an app, files one case and looks: what is not as it should be an instant later. */
export async function faultsOfFiledCase(synthesized: string): Promise<string[]> {
  const session = await openSession({ synthesized });
  try {
    const { notices } = await (await session.filed('mutation')).look();
    const letters = notices.map(({ kind, status }) => `${kind} ${status}`);
    const mails = session.mail().map(({ subject }) => subject);
    return [
      ...(letters.join() === 'acknowledgement delivered' ? [] : [`letters: ${letters.join()}`]),
      ...(mails.length === 1 ? [] : [`mails: ${mails.length}`]),
    ];
  } catch (error) {
    if (isUnexpected(error)) return [error.message];
    throw error;
  } finally {
    await session.close();
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
