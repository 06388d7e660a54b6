import { createTransport } from 'nodemailer';
import type { StackSession } from '../stack-session.ts';

/** Hands a mail to the stack's door for mail, and waits until everything that follows is done. */
export async function sendIn(
  session: StackSession,
  mail: {
    from: string;
    subject: string;
    text: string;
    attachments?: { filename: string; content: string }[] | undefined;
  },
): Promise<void> {
  const { hostname, port } = new URL(session.stack.addresses['smtp'] ?? '');
  const transport = createTransport({ host: hostname, port: Number(port), ignoreTLS: true });
  await transport.sendMail({ ...mail, to: 'help@helpcenter.example' });
  transport.close();
  await session.settled();
}
