/** Node's packages name their platform as a string; pnpm heeds only a list, and would fetch all of them everywhere. */
export const hooks = {
  readPackage(manifest) {
    for (const field of ["os", "cpu"]) {
      if (typeof manifest[field] === "string") manifest[field] = [manifest[field]];
    }
    return manifest;
  },
};
