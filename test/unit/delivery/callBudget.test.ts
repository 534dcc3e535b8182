import { CallBudget } from '../../../nodes/shared/delivery/callBudget';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;

function refused(times: number): CallBudget {
	const budget = new CallBudget();
	for (let time = 0; time < times; time++) budget.noteRefusal(NOW);
	return budget;
}

test('six refusals are free, and one more for each ten calls that were let through', () => {
	expect(refused(6).isExceeded).toBe(false);
	const budget = refused(7);
	expect(budget.isExceeded).toBe(true);
	for (let call = 0; call < 10; call++) budget.noteTaken(NOW);
	expect(budget.isExceeded).toBe(false);
	budget.noteRefusal(NOW);
	expect(budget.isExceeded).toBe(true);
});

test('without experience it waits until its last call is an hour old', () => {
	const budget = new CallBudget();
	budget.noteTaken(NOW);
	budget.noteRefusal(NOW + MINUTE);
	expect(budget.untilProbablyEnded(NOW + 20 * MINUTE, 0)).toBe(40 * MINUTE);
	expect(budget.untilProbablyEnded(NOW + 20 * MINUTE, 0.5)).toBe(42.5 * MINUTE);
	expect(budget.untilProbablyEnded(NOW + 60 * MINUTE - 1, 0)).toBe(MINUTE);
});

test('it goes by the longest limit so far, and by the hour when that is over', () => {
	const budget = new CallBudget();
	budget.noteRefusal(NOW - 30 * MINUTE);
	budget.noteTaken(NOW - 22 * MINUTE);
	budget.noteRefusal(NOW - 10 * MINUTE);
	budget.noteTaken(NOW);
	budget.noteRefusal(NOW + MINUTE);
	expect(budget.untilProbablyEnded(NOW + 2 * MINUTE, 0)).toBe(8 * MINUTE);
	expect(budget.untilProbablyEnded(NOW + 11 * MINUTE, 0)).toBe(49 * MINUTE);
});

test('where none of its own calls counts any more, it waits between a quarter of an hour and an hour', () => {
	const budget = new CallBudget();
	budget.noteTaken(NOW);
	budget.noteRefusal(NOW);
	expect(budget.untilProbablyEnded(NOW + 61 * MINUTE, 0)).toBe(15 * MINUTE);
	expect(budget.untilProbablyEnded(NOW + 61 * MINUTE, 0.5)).toBe(37.5 * MINUTE);
});
