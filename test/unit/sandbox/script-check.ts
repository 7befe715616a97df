import ts from 'typescript';

/** What the type checker has to say about the scripts of a stand-in's page, which are kept as text. */
export function complaintsAbout(scripts: ReadonlyMap<string, string>): string[] {
  const root = `${process.cwd()}/page/`;
  const options: ts.CompilerOptions = {
    allowJs: true,
    checkJs: true,
    strict: true,
    noEmit: true,
    noUnusedLocals: true,
    noUncheckedIndexedAccess: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const fromDisk = {
    read: host.readFile.bind(host),
    exists: host.fileExists.bind(host),
    source: host.getSourceFile.bind(host),
  };
  const textOf = (file: string) => (file.startsWith(root) ? scripts.get(file.slice(root.length)) : undefined);
  host.readFile = (file) => textOf(file) ?? fromDisk.read(file);
  host.fileExists = (file) => textOf(file) !== undefined || fromDisk.exists(file);
  host.directoryExists = () => true;
  host.getSourceFile = (file, target) => {
    const text = textOf(file);
    return text === undefined ? fromDisk.source(file, target) : ts.createSourceFile(file, text, target);
  };
  const program = ts.createProgram([`${root}main.js`], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText, start = 0 }) => {
    const line = file === undefined ? 0 : ts.getLineAndCharacterOfPosition(file, start).line + 1;
    return `${file?.fileName ?? ''}:${String(line)} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
  });
}
