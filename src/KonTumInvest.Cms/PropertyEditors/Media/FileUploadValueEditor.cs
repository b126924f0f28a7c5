using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace KonTumInvest.Cms.PropertyEditors.Media;

internal sealed class FileUploadValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _serializer;
    private readonly FileStorage _storage;
    private readonly UploadChecks _checks;

    public FileUploadValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        FileStorage storage,
        UploadChecks checks
    )
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        (_serializer, _storage, _checks) = (jsonSerializer, storage, checks);
        Validators.Add(new ValidatorFromFunction(Validate));
    }

    public override IValueRequiredValidator RequiredValidator =>
        new RequiredBy(value => Read(value) is not ({ Src.Length: > 0 } or { TemporaryFileId: not null }));

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        FileValues.SourceOf(property.GetValue(culture, segment)) is { } source ? new UploadedFile { Src = source } : null;

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        var current = FileValues.SourceOf(currentValue);
        var posted = Read(editorValue.Value);
        if (posted?.TemporaryFileId is { } key)
        {
            // Validated before; an upload that fails here must at least leave the present file alone.
            var refused = Validate(posted, editorValue.DataTypeConfiguration).Any();
            return !refused && _storage.FindUpload(key) is { } upload ? _storage.Store(upload, editorValue, current) : current;
        }

        if (!string.IsNullOrWhiteSpace(posted?.Src))
        {
            // The address is never taken from the client: it could name somebody else's file.
            return current;
        }

        if (current is not null)
        {
            _storage.Remove(current);
        }

        return null;
    }

    private IEnumerable<ValidationResult> Validate(object? value, object? configuration) =>
        _checks.Check(Read(value)?.TemporaryFileId, UploadChecks.Extensions(configuration));

    private UploadedFile? Read(object? value)
    {
        var text = EditorInput.Text(value, _serializer);
        return text?.TrimStart().StartsWith('{') != true
            ? text is null ? null : new UploadedFile { Src = text }
            : EditorInput.TryRead(text, _serializer, out UploadedFile? file) ? file : null;
    }
}
