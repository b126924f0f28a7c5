using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace KonTumInvest.Cms.Schema.Repositories;

/// <summary>Empty: the site has no members. Investors write through forms, staff sign in as users.</summary>
internal sealed class MemberTypeRepository(SchemaUsage usage) : ComposedTypeRepository<IMemberType>(() => [], usage), IMemberTypeRepository;
