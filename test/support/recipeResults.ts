/** What docs/recipes say that the sample of an example becomes. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const RECIPES = join(__dirname, '../../docs/recipes');

export interface RecipeResult {
	readonly status: string;
	readonly event_name: string;
	readonly matched_by: string;
}

/** The node stands in the first cell where the example has several that send. */
const ROW =
	/^\| (?:\*\*(?<node>[^|*]+)\*\* \| )?(?<status>sent|valid) \| (?<event_name>[^|]+?) \| (?<matched_by>[^|]+?) \|$/gm;

/** The rows of a node on the page that has the example, such as `shopify-order-with-consent`. */
export function recipeResults(example: string, node: string): RecipeResult[] {
	const page = readdirSync(RECIPES)
		.map((file) => readFileSync(join(RECIPES, file), 'utf8'))
		.find((text) => text.includes(`/workflows/${example}.json)`));
	return [...(page ?? '').matchAll(ROW)].flatMap(({ groups = {} }) =>
		(groups.node ?? node) === node ? resultOf([groups]) : [],
	);
}

/** What the recipes show of items. */
export function resultOf(items: readonly unknown[]): RecipeResult[] {
	return items.map((item) => {
		const { status, event_name, matched_by } = Object(item);
		return { status, event_name, matched_by };
	});
}
