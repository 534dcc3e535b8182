/** The section of the page with the match keys of one event. */
import { formatPercent, type Section } from '../../../../shared/htmlReport';
import { keyName, nameOf } from '../names';
import { keyToAdd, type JudgedEvent } from '../verdicts';

export function keySection(event: JudgedEvent): Section[] {
	const { figures, keys } = event.quality;
	if (keys.length === 0) return [];
	const toAdd = keyToAdd(event);
	const nameOfKey = (key: string) => {
		const name = keyName(key);
		return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
	};
	return [
		{
			heading: `Keys of ${nameOf(figures)}`,
			introduction: 'The share of its events that came with each match key.',
			chart: {
				kind: 'bars',
				title: `Key coverage of ${nameOf(figures)}`,
				rows: keys.map((key) => ({
					label: nameOfKey(key.key),
					percent: key.coverage ?? 0,
					value: formatPercent(key.coverage),
					needsAttention: key === toAdd,
				})),
			},
			table: {
				columns: [
					{ label: 'Key' },
					{ label: 'Share of events' },
					{ label: 'More conversions expected' },
				],
				rows: keys.map((key) => [
					nameOfKey(key.key),
					formatPercent(key.coverage),
					formatPercent(key.gain),
				]),
			},
		},
	];
}
