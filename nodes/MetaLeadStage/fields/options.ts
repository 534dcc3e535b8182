import type { INodeProperties } from 'n8n-workflow';

import { optionsCollection } from '../../shared/n8n/descriptions/sendOptions';

/** What happens to stages that cannot be sent as they are, beside the options of every sending node. */
const stageOptions: INodeProperties[] = [
	{
		displayName: 'Allow Going Back',
		name: 'allowGoingBack',
		type: 'boolean',
		default: false,
		description:
			'Whether a lead may return to an earlier stage and is then sent again. It needs the history of each lead, or Remember What Was Sent.',
	},
	{
		displayName: 'Items Without Stage',
		name: 'itemsWithoutStage',
		type: 'options',
		options: [
			{
				name: 'Refuse',
				value: 'refuse',
				description: 'Leads as Meta gives them are sent as the first stage all the same',
			},
			{
				name: 'Send as First Stage',
				value: 'firstStage',
				description: 'For raw leads; one second after Lead Created Time',
			},
			{ name: 'Skip', value: 'skip' },
		],
		default: 'refuse',
		description: 'What happens to items that say nothing of a stage',
	},
	{
		displayName: 'Remember What Was Sent',
		name: 'rememberSent',
		type: 'boolean',
		default: false,
		description:
			'Whether to skip stages that earlier runs sent. Up to 4 MB, some 50,000 leads, are kept with the workflow, each lead until 90 days after it was last seen; nothing is saved in manual runs, and runs at the same time do not see each other.',
	},
	{
		displayName: 'Send Earlier Stages Too',
		name: 'sendEarlierStages',
		type: 'boolean',
		default: false,
		description:
			'Whether stages before the reached one that the history lacks are sent as well, with times in between. They are marked in the output.',
	},
	{
		displayName: 'Sent Before',
		name: 'sentBefore',
		type: 'string',
		default: '',
		placeholder: "e.g. {{ $('What Was Sent').all() }}",
		description:
			'What earlier runs sent, from a table of yours: the values of the field sent_stage, which the output then has. Stages that are in it are skipped, on whichever worker they were sent.',
	},
	{
		displayName: 'Stages Not After the Lead',
		name: 'stagesNotAfterLead',
		type: 'options',
		options: [
			{ name: 'Move to One Second After', value: 'move' },
			{ name: 'Refuse', value: 'refuse' },
		],
		default: 'refuse',
		description:
			'What happens to stages whose time is not after Lead Created Time, which Meta would drop',
	},
	{
		displayName: 'Stages Not in the Funnel',
		name: 'unknownStages',
		type: 'options',
		options: [
			{ name: 'Refuse', value: 'refuse' },
			{ name: 'Send Under Their Own Name', value: 'send' },
			{ name: 'Skip', value: 'skip' },
		],
		default: 'refuse',
		description: 'What happens to CRM values that no stage of the funnel has',
	},
	{
		displayName: 'Stages Too Old',
		name: 'tooOldStages',
		type: 'options',
		options: [
			{ name: 'Refuse', value: 'refuse' },
			{ name: 'Skip', value: 'skip', description: 'For exports with the whole history' },
		],
		default: 'refuse',
		description: 'What happens to stages of 7 days ago or more, which Meta refuses',
	},
];

export const stageSendOptions: INodeProperties = optionsCollection(stageOptions);
