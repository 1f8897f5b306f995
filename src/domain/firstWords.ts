/**
 * Begynnelsen av en tekst: første setning når den er kort nok, ellers hele ord og «…».
 * @param longest lengste svar i tegn, uten «…»
 */
export function firstWords(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const sentence = /^.+?[.!?](?= )/.exec(text)?.[0];
  if (sentence && sentence.length <= longest) return sentence;
  return `${text
    .slice(0, longest + 1)
    .replace(/\s+\S*$/, '')
    .replace(/[,;:.–-]+$/, '')} …`;
}
