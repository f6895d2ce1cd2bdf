export { arrangementOn, type ArrangementOnDay } from './arrangement-on';
