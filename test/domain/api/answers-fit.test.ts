import { expectTypeOf, it } from 'vitest';
import type * as z from 'zod';
import type { Status } from '../../../domain/read/status.ts';
import type { clockView } from '../../../domain/read/clock-view.ts';
import type { eventView } from '../../../domain/read/history-view.ts';
import type { caseView, myCaseView } from '../../../domain/read/view.ts';
import type { History } from '../../../domain/api/answers.ts';
import type { CaseAnswer, ClockAnswer, MyCaseAnswer } from '../../../domain/api/case-answers.ts';

// The compiler checks it, with `npm run types`: a view that changes its shape and not its schema does not compile.
it('shows a case as its schemas say', () => {
  expectTypeOf<ReturnType<typeof clockView>>().toExtend<Loose<z.input<typeof ClockAnswer>>>();
  expectTypeOf<ReturnType<typeof caseView>>().toExtend<Loose<z.input<typeof CaseAnswer>>>();
  expectTypeOf<ReturnType<typeof myCaseView>>().toExtend<Loose<z.input<typeof MyCaseAnswer>>>();
  expectTypeOf<ReturnType<typeof eventView>>().toExtend<Loose<z.input<typeof History>['items'][number]>>();
  expectTypeOf<Status>().toExtend<z.input<typeof CaseAnswer>['status']>();
});

/** JSON has no undefined: a field that is undefined in a view is simply not there in the answer. */
type Loose<T> = { [K in keyof T]: undefined extends T[K] ? T[K] | undefined : T[K] };
