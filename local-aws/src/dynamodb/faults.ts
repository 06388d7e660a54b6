/** A failure to be answered in place of the engine: what no local engine produces on demand (TransactionConflict). */
export interface Fault {
  /** The call that it hits, such as `UpdateItem`. */
  action: string;
  /** The role whose calls it hits; anybody's where not given. */
  by?: string;
  error: FaultName;
  /** How many calls in a row it hits. */
  times: number;
}

/** An answer of DynamoDB's, or none: the call never got there, or its answer got lost after the work was done. */
export type FaultName = keyof typeof answers | 'Unreachable' | 'AnswerLost';

export interface FaultAnswer {
  status: number;
  body: string;
}

const model = 'com.amazonaws.dynamodb.v20120810#';

const answers = {
  TransactionConflict: {
    status: 400,
    body: {
      __type: `${model}TransactionConflictException`,
      message: 'Transaction is ongoing for the item',
    },
  },
  TransactionCanceledByConflict: {
    status: 400,
    body: {
      __type: `${model}TransactionCanceledException`,
      message:
        'Transaction cancelled, please refer cancellation reasons for specific reasons [TransactionConflict, None]',
      CancellationReasons: [
        { Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item' },
        { Code: 'None' },
      ],
    },
  },
  Throttling: {
    status: 400,
    body: {
      __type: `${model}ProvisionedThroughputExceededException`,
      message: 'The level of configured provisioned throughput for the table was exceeded.',
    },
  },
  InternalServerError: {
    status: 500,
    body: { __type: `${model}InternalServerError`, message: 'The request processing has failed.' },
  },
};

/** The faults still to be played, in the order in which they were given. */
export class Faults {
  #pending: Fault[] = [];

  inject(fault: Fault): void {
    this.#pending.push({ ...fault });
  }

  /** Forgets what has not been played yet. */
  clear(): void {
    this.#pending = [];
  }

  /** What befalls this call in place of the engine's answer, if a fault is waiting for it. */
  take(action: string, principal: string): FaultAnswer | 'Unreachable' | 'AnswerLost' | undefined {
    const fault = this.#pending.find(
      candidate => candidate.action === action && (candidate.by === undefined || candidate.by === principal),
    );
    if (fault === undefined) return undefined;
    fault.times -= 1;
    this.#pending = this.#pending.filter(candidate => candidate.times > 0);
    if (fault.error === 'Unreachable' || fault.error === 'AnswerLost') return fault.error;
    const { status, body } = answers[fault.error];
    return { status, body: JSON.stringify(body) };
  }
}
