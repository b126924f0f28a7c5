using AutoMapper;
using KonTumInvest.Backoffice.Management.DataTypes;
using KonTumInvest.Backoffice.Management.Documents;
using KonTumInvest.Backoffice.Management.DocumentTypes;
using KonTumInvest.Backoffice.Management.Languages;
using KonTumInvest.Backoffice.Management.Users;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;

namespace KonTumInvest.Backoffice.Management;

/// <summary>
/// The flat models of lists and pickers, which copy members under other names and decide nothing. Whatever decides (states, values,
/// rights) is mapped by hand, where one can read it.
/// </summary>
internal sealed class ListModels : Profile
{
    public ListModels()
    {
        CreateMap<ILanguage, LanguageModel>().ForMember(model => model.Name, map => map.MapFrom(language => language.CultureName));
        CreateMap<ILanguage, LanguageItemModel>().ForMember(model => model.Name, map => map.MapFrom(language => language.CultureName));
        CreateMap<IDomain, DomainModel>()
            .ForMember(model => model.DomainName, map => map.MapFrom(domain => domain.DomainName))
            .ForMember(model => model.IsoCode, map => map.MapFrom(domain => domain.LanguageIsoCode));
        CreateMap<IContentType, AllowedDocumentTypeModel>().ForMember(model => model.Id, map => map.MapFrom(type => type.Key));
        CreateMap<IContentType, DocumentTypeItemModel>()
            .ForMember(model => model.Id, map => map.MapFrom(type => type.Key))
            .ForMember(model => model.Flags, map => map.Ignore());
        CreateMap<IDataType, DataTypeItemModel>()
            .ForMember(model => model.Id, map => map.MapFrom(type => type.Key))
            .ForMember(model => model.IsDeletable, map => map.Ignore())
            .ForMember(model => model.Flags, map => map.Ignore());
        CreateMap<IUser, UserItemModel>()
            .ForMember(model => model.Id, map => map.MapFrom(user => user.Key))
            .ForMember(model => model.Kind, map => map.MapFrom(user => user.Kind.ToString()))
            .ForMember(model => model.AvatarUrls, map => map.Ignore())
            .ForMember(model => model.Flags, map => map.Ignore());
    }
}
