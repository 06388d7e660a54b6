export const words = {
  subject: 'The plan gives a part of the request',
  promised: 'The plan has agreed to provide a part of the request. Which part it is, is in the portal.',
  stillDecided:
    'Until the member has received it, it is decided with the rest. Please decide the rest first; we tell you when this one ' +
    'is no longer asked.',
  given: 'The member has received a part of the request from the plan. Which part it is, is in the portal.',
  restGoesOn: 'It is no longer asked. Please decide the rest.',
};
