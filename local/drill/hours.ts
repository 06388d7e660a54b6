import type { PatientApi } from './patient-api.ts';
import type { Trouble } from './trouble.ts';

type MailTrouble = Extract<Trouble, { kind: 'mail' }>;

/** The stack's time, and the mail service's bad hours in it. */
export interface Hours {
  pass(minutes: number): Promise<void>;
  /** The mail service behaves badly from now on, for its hours. */
  begin(trouble: MailTrouble): Promise<void>;
  /** Ends all bad hours. */
  end(): Promise<void>;
}

export function createHours(api: PatientApi): Hours {
  let bad: { what: MailTrouble['what']; until: number }[] = [];

  /** Told again and again, for a stack that breaks down forgets it. */
  async function tell(): Promise<void> {
    const now = (what: MailTrouble['what']) => bad.some(one => one.what === what);
    const body = { down: now('down'), throttle: now('throttle'), answerLost: now('answerLost') };
    await api.expect(200, 'POST', '/__local/mail/behaviour', { body });
  }

  async function passTo(target: number): Promise<void> {
    const next = Math.min(...bad.map(({ until }) => until));
    await tell();
    await api.advanceTo(new Date(Math.min(next, target)).toISOString());
    if (next > target) return;
    bad = bad.filter(({ until }) => until > next);
    await passTo(target);
  }

  return {
    pass: async minutes => passTo(Date.parse(await api.now()) + minutes * 60_000),
    async begin({ what, hours }) {
      bad.push({ what, until: Date.parse(await api.now()) + hours * 3_600_000 });
      await tell();
    },
    async end() {
      bad = [];
      await tell();
    },
  };
}
