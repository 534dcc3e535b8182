/** stdnum's checks of national IDs. The only file that imports them, one by one, so that the package holds no other countries. */
export { validate as validateCnpj } from 'stdnum/lib/cjs/br/cnpj';
export { validate as validateCpf } from 'stdnum/lib/cjs/br/cpf';
export { validate as validateResidentId } from 'stdnum/lib/cjs/cn/ric';
export { validate as validateDni } from 'stdnum/lib/cjs/es/dni';
export { validate as validateNie } from 'stdnum/lib/cjs/es/nie';
export { validate as validateAadhaar } from 'stdnum/lib/cjs/in/aadhaar';
export { validate as validatePan } from 'stdnum/lib/cjs/in/pan';
export { validate as validateCodiceFiscale } from 'stdnum/lib/cjs/it/codicefiscale';
export { validate as validateSsn } from 'stdnum/lib/cjs/us/ssn';
