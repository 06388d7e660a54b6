/** An answer of the control routes that says what is wrong, as a problem document (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly document: { type: 'about:blank'; title: string; status: number; detail: string };

  constructor(status: number, title: string, detail: string) {
    super(detail);
    this.status = status;
    this.document = { type: 'about:blank', title, status, detail };
  }
}
