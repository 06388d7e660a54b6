import type { AnsweredCall, BatchTrouble, CallTrouble, Disturbance, Stack } from '@imr/local-aws';
import { inWords, type Trouble } from './trouble.ts';

type Counted = Exclude<Trouble, { kind: 'store' | 'mail' }>;

/** Lays troubles and lets each strike once, when its count has come. */
export interface Troublemaker {
  disturbance: Disturbance;
  /** Hears the calls that the stand-ins answered. */
  onCall(call: AnsweredCall): void;
  lay(trouble: Exclude<Trouble, { kind: 'mail' }>, stack: Stack): void;
  /** From here on, all goes well. */
  makePeace(): void;
}

export interface Effects {
  /** Ends the whole stack, in the middle of what it does. */
  breakDown: () => void;
  /** Hears of each trouble that struck, in words. */
  struck: (what: string) => void;
}

export function createTroublemaker(stack: () => Stack | undefined, { breakDown, struck }: Effects): Troublemaker {
  let laid: { trouble: Counted; left: number }[] = [];

  /** Counts what happened down in each trouble that counts it. @returns those whose time has come */
  function happened(concerns: (trouble: Counted) => boolean): Counted[] {
    const due: Counted[] = [];
    for (const one of laid.filter(({ trouble }) => concerns(trouble))) {
      one.left -= 1;
      if (one.left === 0) due.push(one.trouble);
    }
    laid = laid.filter(({ left }) => left > 0);
    for (const one of due) struck(inWords(one));
    return due;
  }

  function call(name: string): CallTrouble | undefined {
    const due = happened(one => one.kind === 'breakdown' || (one.kind === 'call' && one.of === name));
    if (due.some(({ kind }) => kind === 'breakdown')) breakDown();
    return due.find(one => one.kind === 'call')?.what;
  }

  function batch(): BatchTrouble | undefined {
    return happened(one => one.kind === 'batch').find(one => one.kind === 'batch')?.what;
  }

  return {
    disturbance: { call, batch },
    onCall({ principal, service }) {
      if (service !== 'dynamodb') return;
      for (const one of happened(trouble => trouble.kind === 'midway' && principal.startsWith(`${trouble.of}Role`))) {
        if (one.kind === 'midway') stack()?.lambda.kill(one.of);
      }
    },
    lay(trouble, on) {
      if (trouble.kind !== 'store') return void laid.push({ trouble, left: trouble.nth });
      on.inject({ action: trouble.action, error: trouble.what, times: trouble.times });
      struck(inWords(trouble));
    },
    makePeace() {
      laid = [];
      stack()?.heal();
    },
  };
}
