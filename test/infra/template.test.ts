// One file for all that reads the synthesized stacks: making them takes seconds, and each test file would do it again.
import './functions.ts';
import './routes.ts';
import './firewall.ts';
import './events.ts';
import './machines.ts';
import './stateful.ts';
import './rights.ts';
import './mail.ts';
import './protection.ts';
import './alarms.ts';
import './account.ts';
