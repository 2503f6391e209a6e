/** The embedded database cannot be started; the message is one sentence a person can act on. */
export class CannotStartPostgres extends Error {
  override readonly name = "CannotStartPostgres";
}

/** Another Evenhand has the data folder: a running server, or a command that started the database for itself. */
export class DataFolderInUse extends CannotStartPostgres {}
