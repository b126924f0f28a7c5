using KonTumInvest.Cms.Storage.Users;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Storage.Entities;

/// <summary>What Umbraco counts as entities though it is no row here: the schema, the root and the recycle bins.</summary>
/// <remarks>The schema does not change while the process runs, so it is read once.</remarks>
public sealed class StaticEntities(
    IDataTypeRepository dataTypes,
    IContentTypeRepository contentTypes,
    IMediaTypeRepository mediaTypes,
    ITemplateRepository templates
)
{
    private readonly Lazy<IReadOnlyList<Snapshot>> _all = new(() =>
        [
            System(Constants.System.Root, Constants.System.RootSystemKey, Constants.ObjectTypes.SystemRoot),
            System(Constants.System.RecycleBinContent, Constants.System.RecycleBinContentKey, Constants.ObjectTypes.ContentRecycleBin),
            System(Constants.System.RecycleBinMedia, Constants.System.RecycleBinMediaKey, Constants.ObjectTypes.MediaRecycleBin),
            .. dataTypes.GetMany(Array.Empty<int>()).Select(type => new Snapshot(type, Constants.ObjectTypes.DataType)),
            .. contentTypes.GetMany(Array.Empty<int>()).Select(type => new Snapshot(type, Constants.ObjectTypes.DocumentType)),
            .. mediaTypes.GetMany(Array.Empty<int>()).Select(type => new Snapshot(type, Constants.ObjectTypes.MediaType)),
            .. templates
                .GetMany(Array.Empty<int>())
                .Select(template => new Snapshot(template.Id, template.Key, template.Name, Constants.ObjectTypes.Template) { Path = template.Path }),
        ]
    );

    /// <summary>New entities of the given object types, of all where none is named.</summary>
    public IEnumerable<IEntitySlim> Of(IReadOnlyCollection<Guid> objectTypes) =>
        _all.Value.Where(entity => objectTypes.Count == 0 || objectTypes.Contains(entity.ObjectType))
            .Select(entity => entity.ToEntity(_all.Value));

    public static bool Holds(Guid objectType) => NodeKinds.Of(objectType) is null;

    private static Snapshot System(int id, Guid key, Guid objectType) =>
        new(id, key, Name: id.ToString(global::System.Globalization.CultureInfo.InvariantCulture), objectType)
        {
            ParentId = Constants.System.Root,
            Path = id == Constants.System.Root ? Constants.System.RootString : $"{Constants.System.RootString},{id}",
            Level = id == Constants.System.Root ? 0 : 1,
        };

    private sealed record Snapshot(int Id, Guid Key, string? Name, Guid ObjectType)
    {
        public Snapshot(IUmbracoEntity entity, Guid objectType)
            : this(entity.Id, entity.Key, entity.Name, objectType)
        {
            ParentId = entity.ParentId;
            Level = entity.Level;
            Path = entity.Path;
            SortOrder = entity.SortOrder;
            CreateDate = entity.CreateDate;
            UpdateDate = entity.UpdateDate;
        }

        public int ParentId { get; init; } = Constants.System.Root;

        public int Level { get; init; } = 1;

        public string? Path { get; init; }

        public int SortOrder { get; init; }

        public DateTime CreateDate { get; init; }

        public DateTime UpdateDate { get; init; }

        public EntitySlim ToEntity(IReadOnlyList<Snapshot> all) =>
            new()
            {
                Id = Id,
                Key = Key,
                Name = Name,
                NodeObjectType = ObjectType,
                ParentId = ParentId,
                Level = Level,
                Path = Path ?? $"{Constants.System.RootString},{Id}",
                SortOrder = SortOrder,
                CreatorId = SystemAccount.Id,
                CreateDate = CreateDate,
                UpdateDate = UpdateDate,
                HasChildren = all.Any(other => other.ObjectType == ObjectType && other.ParentId == Id && other.Id != Id),
            };
    }
}
