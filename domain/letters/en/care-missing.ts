export const words = {
  subject: 'The member reports that the care did not come',
  saysSo: 'The member reports that what your plan has reported as done has not been received.',
  promised: 'The member reports that what your plan agreed to provide has not been received.',
  part: 'The member reports that a part of the request that your plan agreed to provide has not been received.',
  partGoesOn: 'It goes on being decided with the rest of the case. If your plan provides it, report it in the portal.',
  answer:
    'State in the portal at once whether it was given, or on which day the member will have it, with a document that proves it: ' +
    'a bill, or the appointment.',
  ifNotTrue:
    'If the proof that your plan sent is not true, or your plan has taken back what it had done, its time goes on from its first start.',
  goesOn:
    'If your plan does not provide it, the case goes on where it stood, and your plan is given no time back for the time since it agreed.',
};
