import type { IDataObject } from 'n8n-workflow';

import {
	addTracking,
	isIntact,
	removeTracking,
	TRACKING_KINDS,
} from '../../../nodes/MetaOfflineEventSet/resources/adTracking/trackingSpecs';

const kindOf = (name: string) => {
	const kind = TRACKING_KINDS.get(name);
	if (kind === undefined) throw new Error(`No kind ${name}`);
	return kind;
};
const eventSet = kindOf('eventSet');
const pixel = kindOf('pixel');

const POST = { 'action.type': ['post_engagement'], page: ['1'], post: ['2'] };
const MIXED = {
	'action.type': ['offline_conversion', 'offsite_conversion'],
	dataset: ['10'],
	fb_pixel: ['20'],
};
const tracks = (...ids: string[]): IDataObject => ({
	'action.type': ['offline_conversion'],
	dataset: ids,
});

describe('addTracking', () => {
	it.each<[string, IDataObject[], IDataObject[]]>([
		['to nothing', [], [tracks('7')]],
		['beside other specs', [POST], [POST, tracks('7')]],
		['to the spec of its kind', [POST, tracks('5', '6')], [POST, tracks('5', '6', '7')]],
		['to the first of two', [tracks('5'), tracks('6')], [tracks('5', '7'), tracks('6')]],
		[
			'beside a spec with conditions of its own',
			[{ ...tracks('5'), event: ['x'] }],
			[{ ...tracks('5'), event: ['x'] }, tracks('7')],
		],
		['beside a spec of several actions', [MIXED], [MIXED, tracks('7')]],
		[
			'to a spec as the old API wrote it',
			[{ 'action.type': 'offline_conversion', dataset: '5' }],
			[{ 'action.type': 'offline_conversion', dataset: ['5', '7'] }],
		],
	])('adds %s', (_what, specs, expected) => {
		expect(addTracking(specs, eventSet, '7')).toEqual({ changed: true, specs: expected });
	});

	it.each<[string, IDataObject[]]>([
		['in a list', [POST, tracks('5', '7')]],
		['in the second spec', [tracks('5'), tracks('7')]],
		['as the old API wrote it', [{ 'action.type': 'offline_conversion', dataset: '7' }]],
		['with conditions of its own', [{ ...tracks('7'), event: ['x'] }]],
	])('changes nothing where it is there %s', (_what, specs) => {
		expect(addTracking(specs, eventSet, '7')).toEqual({ changed: false, specs });
	});

	it('does not take a pixel for an event set', () => {
		const specs = [{ 'action.type': ['offsite_conversion'], fb_pixel: ['7'] }];
		expect(addTracking(specs, eventSet, '7').specs).toEqual([...specs, tracks('7')]);
		expect(addTracking(specs, pixel, '8').specs).toEqual([
			{ 'action.type': ['offsite_conversion'], fb_pixel: ['7', '8'] },
		]);
	});

	it('does not touch the specs it was given', () => {
		const specs = [POST, tracks('5')];
		addTracking(specs, eventSet, '7');
		expect(specs).toEqual([POST, tracks('5')]);
	});
});

describe('removeTracking', () => {
	it.each<[string, IDataObject[], IDataObject[]]>([
		['from a list', [POST, tracks('5', '7')], [POST, tracks('5')]],
		['with its spec, where it was alone', [POST, tracks('7')], [POST]],
		['from every spec', [tracks('7'), tracks('7', '8')], [tracks('8')]],
	])('removes %s', (_what, specs, expected) => {
		expect(removeTracking(specs, eventSet, '7')).toEqual({ changed: true, specs: expected });
	});

	it('changes nothing where it is not there', () => {
		expect(removeTracking([POST, MIXED], eventSet, '10')).toEqual({
			changed: false,
			specs: [POST, MIXED],
		});
	});
});

describe('isIntact', () => {
	it.each<[unknown, boolean]>([
		[[POST, tracks('12345678901234567')], true],
		[[{ dataset: [1234567890123456] }], true],
		[[{ dataset: [12345678901234567890] }], false],
		[[{ deep: { er: [2 ** 53] } }], false],
		[[{ share: 0.5, on: true, none: null }], true],
	])('%j: %p', (specs, intact) => {
		expect(isIntact(specs)).toBe(intact);
	});
});
