import { compressFolder } from './compressFolder.ts';

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
const { files, before, after } = await compressFolder('dist');
console.log(`${files} filer komprimert med brotli: ${megabytes(before)} til ${megabytes(after)}.`);
