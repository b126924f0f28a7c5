using KonTumInvest.Cms.Schema.Reading;

namespace KonTumInvest.Cms.Schema.Definitions;

/// <summary>The address under which a document and what is below it are served in one language.</summary>
/// <param name="Document">The id of the document in the starter content.</param>
/// <param name="Hostname">A host, a path such as <c>/vi</c>, or both.</param>
/// <param name="Language">The culture of that address.</param>
/// <param name="Source">Where it is defined.</param>
public sealed record HostnameDefinition(Located Document, string Hostname, Located Language, SourceLocation Source)
{
    public Guid Key { get; } = DeterministicGuid.Create($"hostname/{Hostname}");

    public Guid DocumentKey { get; } = DeterministicGuid.Create($"document/{Document.Value}");
}
