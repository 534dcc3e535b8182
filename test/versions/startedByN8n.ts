/** What n8n itself does to its engine when it starts. Before each test file; versions of today need nothing of it. */
import * as n8nWorkflow from 'n8n-workflow';

// n8n-workflow 1.83 evaluates expressions without arrow functions until n8n chooses the evaluator, in its
// expression-evaluator.js, by N8N_EXPRESSION_EVALUATOR, which is tournament where nobody sets it.
Object(n8nWorkflow).ExpressionEvaluatorProxy?.setEvaluator?.('tournament');
