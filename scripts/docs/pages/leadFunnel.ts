import { STAGE_ALIASES, type StageField } from '../../../nodes/MetaLeadStage/reading/stageAliases';
import { CONDITIONS } from '../../../nodes/MetaLeadStage/report/conditions';
import { code, codes, page, table } from '../markdown';

const FIELDS: Readonly<Record<StageField, string>> = {
	stage: 'Stage',
	status: 'Status, where no stage stands beside it or it is the end of the deal',
	stageTime: 'Stage Time',
	createdTime: 'Lead Created Time',
	history: 'Stage History',
};

const INTRO = `What Lead Stage reads of a lead besides the [names](mapping.md) of customer information, and what its report judges a funnel by.`;

/** The names of the stage's fields in automatic mapping, and the conditions of the report. */
export function leadFunnelPage(): string {
	return page('Lead funnel', INTRO, [
		'## Names of the fields about the stage',
		'The strongest first; case, spaces, dashes, dots and underscores make no difference.',
		table(
			['Field', 'Names'],
			Object.entries(STAGE_ALIASES).map(([field, names]) => [FIELDS[toField(field)], codes(names)]),
		),
		'## Conditions of the report',
		"Meta's conditions for optimizing for a stage ([section 8.2](../meta-api.md)). Verdicts are taken on exact figures; `holds` is null where the input does not tell, and `is_inferred` says that leads or times were inferred.",
		table(
			['Condition', 'What has to hold', 'How it is found out'],
			CONDITIONS.map(({ condition, message, definition }) => [
				code(condition),
				message,
				definition,
			]),
		),
	]);
}

function toField(name: string): StageField {
	if (name === 'stage' || name === 'status' || name === 'stageTime' || name === 'createdTime')
		return name;
	return 'history';
}
