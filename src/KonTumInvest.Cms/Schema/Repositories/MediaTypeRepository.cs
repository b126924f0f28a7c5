using KonTumInvest.Cms.Schema.Entities;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Schema.Repositories;

internal sealed class MediaTypeRepository(SchemaEntities entities, SchemaUsage usage)
    : ComposedTypeRepository<IMediaType>(() => entities.MediaTypes, usage),
        IMediaTypeRepository;
