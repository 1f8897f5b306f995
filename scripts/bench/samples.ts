/** Emnesiden som måles mot andre, og den leseren går til etterpå. Begge finnes hos alle vi måler mot. */
export const TOPIC = '/kunnskapsbasert-praksis/ernaering/risikovurdering/';
export const NEXT = '/kunnskapsbasert-praksis/ernaering/kartlegging/';
