using AutoMapper;
using KonTumInvest.Backoffice.Management.Access;
using KonTumInvest.Backoffice.Management.Paging;
using KonTumInvest.Backoffice.Management.Values;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.DataTypes;

/// <summary>
/// Data types as <c>umbraco-config/data-types</c> has them, so that the client shows each editor with its configuration. Fixed lists have words for
/// their codes.
/// </summary>
[Route(Path)]
[RequireSection(Section.Content, Section.Media)]
public sealed class DataTypeController(IDataTypeService dataTypes, ClientValues values, CodeWords words, IMapper mapper) : ManagementController
{
    [HttpGet("data-type/{id:guid}")]
    public async Task<ActionResult<DataTypeModel>> Get(Guid id) =>
        await dataTypes.GetAsync(id) is { } dataType ? Map(dataType) : NotFoundProblem("The data type could not be found");

    [HttpGet("data-type/batch")]
    public async Task<Page<DataTypeModel>> Batch([FromQuery] Guid[] id)
    {
        var found = await Find(id);
        return new Page<DataTypeModel>(found.Count, found.ConvertAll(Map));
    }

    [HttpGet("item/data-type")]
    public async Task<IReadOnlyList<DataTypeItemModel>> Items([FromQuery] Guid[] id) =>
        mapper.Map<IReadOnlyList<DataTypeItemModel>>(await Find(id));

    // Asked for no key, Umbraco answers with all of them.
    private async Task<List<IDataType>> Find(Guid[] keys) => keys.Length == 0 ? [] : [.. await dataTypes.GetAllAsync([.. keys.Distinct()])];

    private DataTypeModel Map(IDataType dataType) =>
        new()
        {
            Id = dataType.Key,
            Name = dataType.Name ?? string.Empty,
            EditorAlias = dataType.EditorAlias,
            EditorUiAlias = dataType.EditorUiAlias ?? dataType.EditorAlias,
            Values = [.. Configuration(dataType).Select(setting => new ConfigurationValue(setting.Key, values.ToClient(Shown(dataType, setting))))],
        };

    private object Shown(IDataType dataType, KeyValuePair<string, object> setting) =>
        setting.Key == "items" ? words.Choices(dataType) ?? setting.Value : setting.Value;

    private static IDictionary<string, object> Configuration(IDataType dataType) =>
        dataType.Editor?.GetConfigurationEditor().ToConfigurationEditor(dataType.ConfigurationData) ?? dataType.ConfigurationData;
}
