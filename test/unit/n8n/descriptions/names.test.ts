/** What the editor calls a field is what messages call it. */
import type { INodeProperties } from 'n8n-workflow';

import { MetaLeadStage } from '../../../../nodes/MetaLeadStage/MetaLeadStage.node';
import { MetaSendEvent } from '../../../../nodes/MetaSendEvent/MetaSendEvent.node';
import { displayName } from '../../../../nodes/shared/capi';

const COLLECTIONS = ['customerInformation', 'customData', 'appData', 'additionalFields'];

const nodes = [new MetaSendEvent(), new MetaLeadStage()].map(({ description }) => description);

const collections = nodes.flatMap(({ name: node, properties }) =>
	properties
		.filter(({ name }) => COLLECTIONS.includes(name))
		.map((property) => ({ node, property, name: property.name })),
);

const optionsOf = ({ options = [] }: INodeProperties) =>
	options.flatMap((option) => ('type' in option ? [option] : []));

it.each(collections)('names the fields of $name of $node as messages do', ({ property }) => {
	const options = optionsOf(property);
	expect(options.length).toBeGreaterThan(3);
	for (const option of options)
		expect([option.name, option.displayName]).toEqual([option.name, displayName(option.name)]);
});
