import { renderChart } from '../../../nodes/shared/htmlReport/charts';
import type { Chart } from '../../../nodes/shared/htmlReport';
import { DARK, LIGHT } from '../../../nodes/shared/htmlReport/style';

const markup = (chart: Chart) => renderChart('chart', chart).markup;

describe('bars', () => {
	const bar = (percent: number) =>
		markup({ kind: 'bars', title: 'Keys', rows: [{ label: 'Email', percent, value: '' }] });

	it('are as wide as their share, with a line at the goal', () => {
		const chart = markup({
			kind: 'bars',
			title: 'Keys',
			rows: [{ label: 'Email', percent: 31.25, value: '31.3 %', goal: 75, needsAttention: true }],
		});
		expect(chart).toContain('<rect class="bar attention" x="0" y="24" width="31.25%"');
		expect(chart).toContain('<line class="goal" x1="75%" x2="75%"');
		expect(chart).toContain('text-anchor="end">31.3 %</text>');
	});

	it.each([
		[-5, '0%'],
		[0, '0%'],
		[100, '100%'],
		[250, '100%'],
		[NaN, '0%'],
		[Infinity, '0%'],
	])('of %p percent stay in the chart', (percent, width) => {
		expect(bar(percent)).toContain(`<rect class="bar" x="0" y="24" width="${width}"`);
	});
});

describe('a funnel', () => {
	it('has a bar in the middle for each step, and a passage between two', () => {
		const chart = markup({
			kind: 'funnel',
			title: 'Funnel',
			rows: [
				{ label: 'Lead', percent: 100, value: '10' },
				{ label: 'Won', percent: 50, value: '5' },
				{ label: 'Paid', percent: 0, value: '0' },
			],
		});
		expect(chart.match(/<rect class="bar" x="[^"]*" y="[^"]*" width="[^"]*"/g)).toEqual([
			'<rect class="bar" x="0%" y="24" width="100%"',
			'<rect class="bar" x="25%" y="86" width="50%"',
			'<rect class="bar" x="50%" y="148" width="0%"',
		]);
		expect(chart.match(/points="[^"]*"/g)).toEqual([
			'points="0,0 100,0 75,42 25,42"',
			'points="25,0 75,0 50,42 50,42"',
		]);
	});

	it('shows a step that hardly anyone reached', () => {
		expect(
			markup({
				kind: 'funnel',
				title: 'Funnel',
				rows: [{ label: 'Won', percent: 0.001, value: '1' }],
			}),
		).toContain('width="0.6%"');
	});
});

describe('a trend', () => {
	const trend = (...values: (number | null)[]) =>
		markup({
			kind: 'trend',
			title: 'Quality',
			rows: [
				{
					label: 'Purchase',
					value: '7 of 10',
					highest: 10,
					goal: 5,
					points: values.map((value, index) => ({ at: `2026-11-${20 + index}`, value })),
				},
			],
		});

	it('has a line through the values, higher for more, and the first and the last day', () => {
		const chart = trend(0, 5, 10);
		expect(chart).toContain('points="1.5,64 50,32 98.5,0"');
		expect(chart.match(/<circle/g)).toHaveLength(3);
		expect(chart.match(/class="date"[^>]*>[^<]*/g)?.map((text) => text.split('>')[1])).toEqual([
			'2026-11-20',
			'2026-11-22',
		]);
	});

	it('is broken where a value is missing', () => {
		expect(trend(1, 2, null, 3, 4).match(/<polyline/g)).toHaveLength(2);
		expect(trend(1, null, 2).match(/<polyline/g)).toBeNull();
	});

	it('of many days marks the last one, and those by themselves', () => {
		const days = Array.from({ length: 20 }, (_, day) => day % 10);
		expect(trend(...days).match(/<circle/g)).toHaveLength(1);
		expect(trend(...days, null, 5, null, 6, 7).match(/<circle/g)).toHaveLength(2);
	});

	it('of one day is a point', () => {
		const chart = trend(5);
		expect(chart).toContain('<circle class="point" cx="50%"');
		expect(chart).not.toContain('<polyline');
		expect(chart.match(/class="date"/g)).toHaveLength(1);
	});
});

/** WCAG 2.2, success criterion 1.4.3: the contrast of text; 1.4.11: of what is drawn. */
describe('colors', () => {
	const luminance = (color: string) => {
		const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
			const part = parseInt(color.slice(at, at + 2), 16) / 255;
			return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const contrast = (one: string, other: string) => {
		const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
		return (light + 0.05) / (dark + 0.05);
	};

	describe.each([
		['light', LIGHT],
		['dark', DARK],
	])('in %s', (_name, colors) => {
		it.each(['ink', 'quiet', 'good', 'attention', 'unknown'] as const)(
			'%s can be read on the page',
			(name) => {
				expect(contrast(colors[name], colors.ground)).toBeGreaterThanOrEqual(4.5);
			},
		);

		it('names can be read where they lie on the passage of a funnel', () => {
			expect(contrast(colors.ink, colors.tint)).toBeGreaterThanOrEqual(4.5);
		});

		it.each(['accent', 'attention'] as const)('%s bars stand out of their track', (name) => {
			expect(contrast(colors[name], colors.track)).toBeGreaterThanOrEqual(3);
		});
	});
});
