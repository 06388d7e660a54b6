/** Something in the template that the stack on one machine doesn't know: it would rather not start than do otherwise. */
export class TemplateError extends Error {
  override name = 'TemplateError';

  /** @param where such as `ImrService / FileApplication / TracingConfig` */
  constructor(where: (string | number)[], reason: string) {
    super(`${where.join(' / ')}: ${reason}`);
  }
}
