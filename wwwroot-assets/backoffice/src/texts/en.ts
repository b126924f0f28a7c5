export default {
  kontum: {
    account: "Password and second factor",
  },
};
