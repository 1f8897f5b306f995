import { getCollection } from 'astro:content';
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { sharePictures } from '../../build/sharePictures.ts';
import { shareFileOf, shareSections } from '../../content/shareSections.ts';

export async function getStaticPaths() {
  const tools = await getCollection('tools');
  const sections = shareSections(tools.map(({ data }) => data));
  const draw = await sharePictures(sections);
  return sections.map((section) => ({
    params: { section: shareFileOf(section) },
    props: { section, draw },
  }));
}

/** Delingsbildet for en del av nettstedet. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  new Response(await props.draw(props.section), { headers: { 'Content-Type': 'image/png' } });
