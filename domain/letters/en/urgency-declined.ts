export const words = {
  subject: 'How fast your case goes',
  looked:
    'You told us that your health cannot wait. A nurse has looked at your papers. They do not show that waiting is a ' +
    'serious and near threat to your health.',
  goesOn: 'So your case goes on, at the normal speed.',
  readMore: 'Sign in to read more.',
  doctor:
    'Your doctor can change this. Ask your doctor to write to us that waiting is a serious and near threat to your ' +
    'health: for example that you could lose your life, a limb or a major bodily function, or that you are in severe pain.',
  howToSend:
    'The doctor or you can upload that letter when you sign in, or fax it. Put your case number on it. ' +
    'A nurse looks at it within 24 hours.',
  worse: 'If your health gets worse, call us.',
};
