import type { DatasetLeaf } from "schema-dts";
import { licenceAddress } from "../articles/licence.ts";
import type { Dataset } from "../views/index.ts";
import { dataBlock } from "./data-block.ts";
import { DATA_FILES } from "./dataset-files.ts";
import type { PlainPage } from "./structured-page.ts";
import { breadcrumb, graph, known, publisher, type StructuredSite } from "./structured-site.ts";

/** The page that offers the data of the archive. */
export interface ToldDataset extends PlainPage {
  readonly dataset: Dataset;
}

/**
 * The structured data of the page that offers the archive's data, by which searches for data find it.
 *
 * @returns JSON for a `<script type="application/ld+json">`
 */
export function datasetData(page: ToldDataset, site: StructuredSite): string {
  const { firstYear, lastYear } = page.dataset;
  const url = site.absolute(page.url);
  const data: DatasetLeaf = {
    "@type": "Dataset",
    "@id": `${url}#dataset`,
    url,
    name: site.isolate(`${page.title}: ${site.title}`),
    description: site.isolate(page.description ?? page.title),
    inLanguage: site.lang,
    isAccessibleForFree: true,
    creator: publisher(site),
    temporalCoverage: firstYear === lastYear ? firstYear : `${firstYear}/${lastYear}`,
    variableMeasured: Object.keys(site.words.dataFieldNames),
    distribution: DATA_FILES.map(({ url: file, mediaType }) => ({
      "@type": "DataDownload" as const,
      encodingFormat: mediaType,
      contentUrl: site.absolute(file),
    })),
    ...known({
      license: site.licence?.site === undefined ? undefined : licenceAddress(site.licence.site),
    }),
  };
  return dataBlock(graph([data, breadcrumb([page], site)]));
}
