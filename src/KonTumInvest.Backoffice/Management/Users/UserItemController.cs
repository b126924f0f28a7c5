using AutoMapper;
using Microsoft.AspNetCore.Mvc;
using Umbraco.Cms.Core.Services;

namespace KonTumInvest.Backoffice.Management.Users;

/// <summary>The names of accounts, which history and audit log show.</summary>
[Route(Path + "/item/user")]
public sealed class UserItemController(IBackOfficeUserReader users, IMapper mapper) : ManagementController
{
    [HttpGet]
    public IReadOnlyList<UserItemModel> Items([FromQuery] Guid[] id) =>
        mapper.Map<IReadOnlyList<UserItemModel>>(id.Length == 0 ? [] : users.GetManyByKey(id));
}
