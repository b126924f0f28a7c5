using System.ComponentModel.DataAnnotations;

namespace KonTumInvest.Data;

/// <summary>Which database the product runs on; section <c>Database</c> of the settings.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>An ADO.NET connection string for the provider. For SQLite, a relative path is relative to the content root.</summary>
    [Required]
    public string ConnectionString { get; set; } = "Data Source=App_Data/kontuminvest.db";
}

/// <summary>The databases the product is tested on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}
