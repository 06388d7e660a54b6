export const words = {
  subject: 'Your access code',
  isNew: 'Here is your new access code. The old one does not work any more.',
  isYours: 'Here is your access code. With it you can sign in, see your case and send us papers.',
  code: (code: string) => `Access code: ${code}`,
  callUs: 'The code is not shown in this copy. Call us, and we send you a new one.',
  numberElsewhere:
    'To keep your case safe, this message does not have your case number. You find it in our other letters.',
  keepSafe: 'Keep the code to yourself. We never ask you for it.',
  notYou: 'If you did not ask for it, call us at once.',
};
