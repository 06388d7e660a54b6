export const words = {
  subject: 'A paper does not belong to this case',
  takenOut: (document: string) =>
    `The paper with the number ${document} was in this case by mistake. It is taken out, and belongs to another case.`,
  destroy: 'Destroy any copies that you made of it. Do not use or pass on what it says.',
  plan: { whatIsDue: 'If something is missing without it, a notice of its own says what.' },
  reviewer: {
    disregard: 'Please decide without it.',
    askedAgain:
      'If you gave your analysis while it was here, we ask you for your analysis again, and the review is opened to you once more.',
  },
};
