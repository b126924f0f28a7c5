export default {
  kontum: {
    account: "Mật khẩu và xác thực hai lớp",
  },
};
