// n8n's rules (eslint.config.mjs) say nothing of regular expressions. Whatever reads a stranger's text has to take time that
// grows with its length, not with its square: these rules refuse patterns that go back and forth, or begin anew at each
// place of a long run. `scripts/regexps` holds those to them that are built from constants.
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default tseslint.config({
	files: ['**/*.ts'],
	languageOptions: { parser: tseslint.parser },
	plugins: { regexp },
	rules: {
		'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
		'regexp/no-super-linear-move': ['error', { ignoreSticky: false }],
		'regexp/no-contradiction-with-assertion': 'error',
		'regexp/no-control-character': 'off',
		'regexp/no-dupe-characters-character-class': 'error',
		'regexp/no-dupe-disjunctions': 'error',
		'regexp/no-empty-alternative': 'error',
		'regexp/no-empty-capturing-group': 'error',
		'regexp/no-empty-character-class': 'error',
		'regexp/no-empty-group': 'error',
		'regexp/no-invalid-regexp': 'error',
		'regexp/no-lazy-ends': 'error',
		'regexp/no-misleading-capturing-group': 'error',
		'regexp/no-misleading-unicode-character': 'error',
		'regexp/no-missing-g-flag': 'error',
		'regexp/no-optional-assertion': 'error',
		'regexp/no-potentially-useless-backreference': 'error',
		'regexp/no-unused-capturing-group': 'error',
		'regexp/no-useless-assertions': 'error',
		'regexp/no-useless-flag': 'error',
		'regexp/no-useless-lazy': 'error',
		'regexp/no-useless-non-capturing-group': 'error',
		'regexp/no-useless-quantifier': 'error',
		'regexp/optimal-quantifier-concatenation': 'error',
	},
});
